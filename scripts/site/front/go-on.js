// @ts-check
/** @file `?path=4-training.ipynb` behind the site's address opens that lesson: a link to hand out. */
if (new URLSearchParams(location.search).has("path"))
  location.replace(`lab/index.html${location.search}${location.hash}`);
