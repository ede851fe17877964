/** The portal's servlets: public, without session, each answer safe to show to anybody. */
@NullMarked
package io.roundtrip.portal.web;

import org.jspecify.annotations.NullMarked;
