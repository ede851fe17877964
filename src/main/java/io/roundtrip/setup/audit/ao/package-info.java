/** The audit log, in Active Objects. */
@NullMarked
package io.roundtrip.setup.audit.ao;

import org.jspecify.annotations.NullMarked;
