/**
 * What stands between a change and its mail.
 *
 * <p>Way in: {@link io.roundtrip.notify.guard.NewsGuard}, asked last before a mail is written.
 * Promise: a change for which somebody in Jira chose "no mail" tells nobody, and many issues
 * changed at once wait for a person's word; both are told, or not, by a project's administrator.
 * Leaves to others: what is news, and everything that concerns the reader.
 */
@NullMarked
package io.roundtrip.notify.guard;

import org.jspecify.annotations.NullMarked;
