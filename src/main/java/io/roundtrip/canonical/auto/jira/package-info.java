/** What merging by itself asks of Jira. */
@NullMarked
package io.roundtrip.canonical.auto.jira;

import org.jspecify.annotations.NullMarked;
