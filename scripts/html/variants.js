// @ts-check
/** @file The versions of the exported lessons: for reading, for pupils, and for their teacher. */

import { withAnswersOpen } from "./answers.js";
import { asWorksheet } from "./worksheet.js";

/** @typedef {import("../notebooks/notebook.js").Notebook} Notebook */

/**
 * @typedef {object} Form
 * @property {string} name the class of the pages, which print.css uses
 * @property {string} folder the folder for the pages, in the top folder of the checkout
 * @property {string} about the introduction on the index page
 * @property {(notebook: Notebook) => Notebook} apply
 */

/** @type {Form} */
export const handout = {
  name: "handout",
  folder: "html",
  about: `These are the lessons as they were last run, with their outputs. You can zoom in on the charts and play the animations. To
change a cell and run it again, open the notebooks in JupyterLab. Hints and answers do not appear in print.`,
  apply: (notebook) => notebook,
};

/** @type {Form} */
export const worksheet = {
  name: "worksheet",
  folder: "html-worksheet",
  about: `These are the lessons as worksheets for printing: pupils fill in the cell outputs and the answers by hand.
The hints are on a separate page at the end.`,
  apply: asWorksheet,
};

/** @type {Form} */
export const answers = {
  name: "answers",
  folder: "html-answers",
  about: `These are the lessons for the teacher, with all outputs, hints and answers, and what the check says about each
answer.`,
  apply: withAnswersOpen,
};
