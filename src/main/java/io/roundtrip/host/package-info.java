/**
 * What several rooms need of Jira, and the only place that looks services up.
 *
 * <p>Way in: {@link io.roundtrip.host.HostServices}, one line a service, each a proxy over the
 * plugin's own bundle context. Promises: a service is looked up when it is called, so nothing of
 * Jira is touched while the plugin starts; what we offer to Jira is withdrawn when the context
 * closes. Leaves to others: every decision.
 */
@NullMarked
package io.roundtrip.host;

import org.jspecify.annotations.NullMarked;
