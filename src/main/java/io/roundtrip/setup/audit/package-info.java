/**
 * How deeds become lines of the audit log, and the log for people.
 *
 * <p>Way in: {@link io.roundtrip.host.Deeds} for whoever does something, {@link
 * io.roundtrip.setup.audit.ReadAudit} for screens and REST. Promises: a line is in words, in Jira's
 * own language, whoever did it. Leaves to others: what a deed is, and whether it may be done.
 */
@NullMarked
package io.roundtrip.setup.audit;

import org.jspecify.annotations.NullMarked;
