/**
 * Whether this Jira has what we need of it: the self-check of the first minute.
 *
 * <p>Way in: {@link io.roundtrip.setup.check.SelfCheck}. Promises: nothing is written, nothing of
 * ours has to link for a missing class to be named, and the report holds no personal data. Leaves
 * to others: mending what is missing.
 */
@NullMarked
package io.roundtrip.setup.check;

import org.jspecify.annotations.NullMarked;
