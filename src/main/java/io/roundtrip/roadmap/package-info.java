/**
 * Where an item stands for the customer: planned, in progress, shipped.
 *
 * <p>Way in: {@link io.roundtrip.roadmap.RoadmapMoves} turns the committed history of an item into
 * facts; {@link io.roundtrip.roadmap.MapStatuses} says which status of Jira means what. Promises:
 * the same change always gives the same fact; a move inside one bucket is no fact; a project that
 * was never mapped moves nothing; a change is read as the project it happened in reads it, and says
 * whether a transition made it, or a move or a migration. Leaves to others: when to look (notify),
 * whom to tell (notify).
 */
package io.roundtrip.roadmap;
