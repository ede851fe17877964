/**
 * What an administrator decides: parts of Jira made for a project, its settings, kill switch, clone
 * guard, health and audit log.
 *
 * <p>Way in: {@link io.roundtrip.setup.SetUpProject} once for a project, {@link
 * io.roundtrip.setup.ChangeSettings} afterwards. Promises: setting up twice changes nothing; who
 * changed what stands in the audit log; the kill switch works on every node at once. Leaves to
 * others: what follows from a setting.
 */
@NullMarked
package io.roundtrip.setup;

import org.jspecify.annotations.NullMarked;
