/**
 * Every setting of a project, as a table with one line each.
 *
 * <p>Way in: {@link io.roundtrip.setup.setting.Setting#ALL}. Promises: form, store, JSON and screen
 * walk this table, so none of them knows a setting by name. Leaves to others: what follows from a
 * setting.
 */
@NullMarked
package io.roundtrip.setup.setting;

import org.jspecify.annotations.NullMarked;
