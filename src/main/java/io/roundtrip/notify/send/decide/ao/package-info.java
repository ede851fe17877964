/** What was decided about stuck mail, in Active Objects. */
@NullMarked
package io.roundtrip.notify.send.decide.ao;

import org.jspecify.annotations.NullMarked;
