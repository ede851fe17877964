/**
 * The ways in: REST, files, and issues made in Jira's own dialog.
 *
 * <p>Way in: {@link io.roundtrip.intake.RecordFeedback} for what is sent to us, {@link
 * io.roundtrip.intake.SeeFeedback} for issues that are there already. Promise: everything is
 * checked before anything is stored; the same source reference is kept once; what a crash leaves
 * half done is finished by the next attempt or the sweep; an issue that we make is the one that
 * Jira's own dialog would make. Left to others: what the feedback is evidence for.
 */
package io.roundtrip.intake;
