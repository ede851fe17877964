/**
 * What a sweep need not look at again. Way in: {@link io.roundtrip.notify.news.sweep.TouchedItems}.
 * Promises that an issue that did not change since the last look costs no statement of its own.
 * Leaves the look itself to the floor above.
 */
@NullMarked
package io.roundtrip.notify.news.sweep;

import org.jspecify.annotations.NullMarked;
