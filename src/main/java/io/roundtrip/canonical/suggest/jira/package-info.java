/** Issues, permissions and links of Jira, for suggestions. */
@NullMarked
package io.roundtrip.canonical.suggest.jira;

import org.jspecify.annotations.NullMarked;
