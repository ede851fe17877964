/** What people see of the ways in. */
@NullMarked
package io.roundtrip.intake.web;

import org.jspecify.annotations.NullMarked;
