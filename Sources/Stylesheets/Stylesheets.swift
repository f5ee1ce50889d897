// Stylesheets: reads CSS as browsers do, and keeps of it what a tenant's brand may be trusted with.
//
// What it is: the tokens and the tree of CSS Syntax Level 3, lists of what is allowed, and one way to write it down again.
// Syntax/ reads anything and judges nothing; Lists/ is data; Selectors/ and Values/ hold components against it; Brand/ puts a
// sheet together. What is written comes from the tree alone, so that no trick of spelling survives.
// What it is not: a cascade, a layout, or files (App reads and serves them).
