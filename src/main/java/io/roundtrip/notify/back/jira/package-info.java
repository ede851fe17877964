/** The edge to Jira's incoming mail. */
@NullMarked
package io.roundtrip.notify.back.jira;

import org.jspecify.annotations.NullMarked;
