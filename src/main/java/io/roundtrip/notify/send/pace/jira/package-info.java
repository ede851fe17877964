/** What nodes tell each other about the pace of mail, by Jira's messages. */
@NullMarked
package io.roundtrip.notify.send.pace.jira;

import org.jspecify.annotations.NullMarked;
