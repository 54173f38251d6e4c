/** Things that are done or not: counts of events with named recipients and periods, and milestones. */
export type { Candidate } from './candidates';
export { eventCount, listEvents, type Assignment, type EventDemand, type EventList, type EventListRequest, type EventTarget } from './list';
export { planMilestones, type Delivery, type MilestoneRequest, type Milestones } from './milestones';
export { planEvents, type EventPlan, type EventRequest } from './plan';
