/**
 * The undo windows of items, and who was to be told of what one of them led to. Way in: {@link
 * io.roundtrip.notify.news.window.UndoWindows}. Promise: one open window an item, whatever nodes
 * race.
 */
@NullMarked
package io.roundtrip.notify.news.window;

import org.jspecify.annotations.NullMarked;
