/**
 * Where an item stands for the customer: planned, in progress, shipped.
 *
 * <p>Way in: {@link io.roundtrip.roadmap.RoadmapMoves} turns the committed history of an item into
 * facts; {@link io.roundtrip.roadmap.MapStatuses} says which status of Jira means what. Promises:
 * the same change always gives the same fact; a move inside one bucket is no fact; a project that
 * was never mapped moves nothing. Leaves to others: when to look (notify), whom to tell (notify).
 */
package io.roundtrip.roadmap;
