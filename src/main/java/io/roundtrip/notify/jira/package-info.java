/** What notify needs to know of a Jira issue. */
@NullMarked
package io.roundtrip.notify.jira;

import org.jspecify.annotations.NullMarked;
