import { isAllFromCase } from "../cases/still-from-case.js";
import type { Exercise } from "../check/exercise.js";
import type { Reflection } from "../check/reflection.js";
import {
  type CourseModule,
  closingStep,
  courseModules,
  type ModuleId,
  totalMinutes,
} from "../modules/course-modules.js";
import type { Work } from "../my-work/work.js";
import { planSections } from "../plan/plan-sections.js";

/** How far a notebook is. */
export interface ModuleProgress {
  readonly module: CourseModule;
  /** Planned minutes, and the part of them that the finished tasks stand for. */
  readonly planned: number;
  readonly done: number;
  /** Practice tasks, without the stretch tasks. */
  readonly tasks: number;
  readonly tasksRight: number;
  /** Right stretch tasks: an extra, not a duty. */
  readonly extraRight: number;
  readonly questions: number;
  readonly questionsWritten: number;
  readonly sections: number;
  readonly sectionsWritten: number;
  /** Every task, question and section is done; stretch tasks and optional sections do not count. */
  readonly finished: boolean;
}

/** How far the course is on one day. */
export interface ProgressReport {
  readonly modules: readonly ModuleProgress[];
  /** All planned minutes, the closing step included. */
  readonly planned: number;
  readonly done: number;
  /** The day of the course: 1 on the first one. */
  readonly day: number;
}

/** The three weeks that the course is planned for. */
export const COURSE_DAYS = 21;

/** What there is to do in the course. */
export interface CourseTasks {
  readonly exercises: readonly Exercise[];
  readonly reflections: readonly Reflection[];
}

/**
 * The progress of a learner. Minutes are counted by what is finished: right tasks, written thoughts, plan sections
 * carry the planned minutes of their notebook.
 */
export function progressReport(work: Work, course: CourseTasks, today: string): ProgressReport {
  const modules = courseModules.map((module) => moduleProgress(module, work, course));
  const sum = (read: (module: ModuleProgress) => number) => modules.reduce((all, one) => all + read(one), 0);
  const days = Math.round((Date.parse(today) - Date.parse(work.startedOn)) / 86_400_000);
  return {
    modules,
    planned: sum(({ planned }) => planned) + closingStep.minutes,
    done: sum(({ done }) => done),
    day: Math.max(1, days + 1),
  };
}

function moduleProgress(module: CourseModule, work: Work, course: CourseTasks): ModuleProgress {
  const here = <Item extends { readonly module: ModuleId }>(items: readonly Item[]) =>
    items.filter((item) => item.module === module.id);
  const all = here(course.exercises);
  const tasks = all.filter(({ stretch }) => stretch !== true);
  const isRight = ({ id }: { readonly id: string }) => work.exercises[id]?.rightOn !== undefined;
  const tasksRight = tasks.filter(isRight);
  const questions = here(course.reflections);
  const written = questions.filter(({ id }) => (work.reflections[id]?.text ?? "").trim() !== "");
  const sections = here(planSections.filter(({ optional }) => optional !== true));
  // What a case brings is not written by the learner.
  const saved = sections.filter(
    ({ section }) => work.plan[section] !== undefined && !isAllFromCase(work, section),
  );

  const minutes = (exercises: readonly Exercise[]) => exercises.reduce((sum, one) => sum + one.minutes, 0);
  // A notebook without planned minutes for a kind of work still counts that work a little.
  const thought = Math.max(1, module.minutes.thought);
  const plan = Math.max(1, module.minutes.plan);
  const whole = minutes(tasks) + (questions.length > 0 ? thought : 0) + (sections.length > 0 ? plan : 0);
  const finished =
    minutes(tasksRight) +
    (questions.length > 0 ? (thought * written.length) / questions.length : 0) +
    (sections.length > 0 ? (plan * saved.length) / sections.length : 0);
  const planned = totalMinutes(module.minutes);
  return {
    module,
    planned,
    done: whole === 0 ? 0 : Math.round((planned * finished) / whole),
    tasks: tasks.length,
    tasksRight: tasksRight.length,
    extraRight: all.filter(isRight).length - tasksRight.length,
    questions: questions.length,
    questionsWritten: written.length,
    sections: sections.length,
    sectionsWritten: saved.length,
    finished:
      tasks.length + questions.length + sections.length > 0 &&
      tasksRight.length === tasks.length &&
      written.length === questions.length &&
      saved.length === sections.length,
  };
}
