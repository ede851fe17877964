/**
 * Feedback follows when its item ships, where its project wants that.
 *
 * <p>In: {@link io.roundtrip.roadmap.follow.FollowShipped} notes, once for each item, change and
 * piece of feedback; {@link io.roundtrip.roadmap.follow.MoveFeedback} works off, later, what was
 * noted. Promises that nothing is moved twice, whatever stops half-way, and that whatever did not
 * follow says why. Moves are made in the name of whoever saved the project's settings, with what
 * this person may do at that moment. Leaves to {@code notify} when an item counts as shipped.
 */
@NullMarked
package io.roundtrip.roadmap.follow;

import org.jspecify.annotations.NullMarked;
