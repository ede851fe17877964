/** Who may see and change the mails and texts of a project. */
@NullMarked
package io.roundtrip.notify.rest;

import org.jspecify.annotations.NullMarked;
