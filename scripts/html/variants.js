// @ts-check
/** @file The forms in which a lesson is put on a page: for reading, for pupils, for their teacher. */

import { withAnswersOpen } from "./answers.js";
import { asWorksheet } from "./worksheet.js";

/** @typedef {import("../notebooks/notebook.js").Notebook} Notebook */

/**
 * @typedef {object} Form
 * @property {string} name the pages' class, for what print.css does with them
 * @property {string} folder made in the checkout's top folder
 * @property {string} about what the index says
 * @property {(notebook: Notebook) => Notebook} apply
 */

/** @type {Form} */
export const handout = {
  name: "handout",
  folder: "html",
  about: `These are the lessons as they were last run, with their outputs. The charts can be zoomed and played. To change a cell
and run it again, open the notebooks in JupyterLab. On paper, hints and answers are left out.`,
  apply: (notebook) => notebook,
};

/** @type {Form} */
export const worksheet = {
  name: "worksheet",
  folder: "html-worksheet",
  about: `These are the lessons as worksheets, to be printed: what a cell prints, and each exercise's answer, is to be written
by hand. The hints stand on a page of their own at the end.`,
  apply: asWorksheet,
};

/** @type {Form} */
export const answers = {
  name: "answers",
  folder: "html-answers",
  about: `These are the lessons for the teacher: with all outputs and hints, and with each answer and what the check says to
it.`,
  apply: withAnswersOpen,
};
