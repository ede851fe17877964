/** Tables of notify.news; every step of a row is one conditional write. */
@NullMarked
package io.roundtrip.notify.news.ao;

import org.jspecify.annotations.NullMarked;
