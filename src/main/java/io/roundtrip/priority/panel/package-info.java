/**
 * What a person sees of an item's priority on the issue: score, why, who asked, who will be told.
 *
 * <p>Way in: {@link io.roundtrip.priority.panel.ReadPanel}. Promise: ten queries at most, whatever
 * the number of pieces of feedback; nobody is named whom the viewer may not see. Leaves to others:
 * the score itself (priority).
 */
@NullMarked
package io.roundtrip.priority.panel;

import org.jspecify.annotations.NullMarked;
