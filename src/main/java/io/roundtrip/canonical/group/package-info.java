/**
 * Which feedback belongs together: a canonical issue, its duplicates and their kept quotes.
 *
 * <p>Way in: {@link io.roundtrip.canonical.group.Groups} and {@link
 * io.roundtrip.canonical.group.ReadGroup}; {@link io.roundtrip.canonical.group.FollowLinks} when
 * links changed, {@link io.roundtrip.canonical.group.SyncGroups} for what nobody told. Promises: an
 * issue is in one group at most, a group has no chain below it; quotes are only added to. Leaves to
 * others: who may merge, and undo (canonical.merge).
 */
@NullMarked
package io.roundtrip.canonical.group;

import org.jspecify.annotations.NullMarked;
