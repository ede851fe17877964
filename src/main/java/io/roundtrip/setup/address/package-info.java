/**
 * Where customers reach Roundtrip from outside. Jira's own address is an internal one until an
 * administrator says otherwise.
 *
 * <p>Way in: {@link io.roundtrip.setup.address.CustomerAddress}. Promises: empty by default, and
 * while it is, nothing a customer gets leads to this Jira; an older form never overwrites a newer
 * one. Leaves to others: the links themselves (portal), what a mail says without one (notify).
 */
@NullMarked
package io.roundtrip.setup.address;

import org.jspecify.annotations.NullMarked;
