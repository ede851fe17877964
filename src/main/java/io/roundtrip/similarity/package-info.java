/**
 * Which earlier issues say the same: a pure text engine that knows no Jira.
 *
 * <p>Way in: {@link io.roundtrip.similarity.Finder} to ask, {@link io.roundtrip.similarity.Index}
 * to tell. Promise: the same items give the same suggestions on every node, each says why, and
 * nothing outside the asker's projects is looked at. Left to others: what to do with a suggestion,
 * and who may see which issue of a project.
 */
@NullMarked
package io.roundtrip.similarity;

import org.jspecify.annotations.NullMarked;
