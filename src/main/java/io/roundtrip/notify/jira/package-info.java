/** Notify's sides towards Jira: events in, mail out, jobs, life cycle. */
@NullMarked
package io.roundtrip.notify.jira;

import org.jspecify.annotations.NullMarked;
