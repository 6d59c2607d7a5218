// @ts-check
import { allSteps, setUp } from "../scripts/setup/index.js";
import { main } from "../scripts/problem.js";
import { benchSteps } from "./setup.js";
import { makeLessonLoop } from "./lesson-loop.js";
await main(async () => {
  setUp([...allSteps, ...benchSteps]);
  makeLessonLoop();
});
