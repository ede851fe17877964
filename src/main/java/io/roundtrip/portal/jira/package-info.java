/** The portal's sides towards Jira. */
@NullMarked
package io.roundtrip.portal.jira;

import org.jspecify.annotations.NullMarked;
