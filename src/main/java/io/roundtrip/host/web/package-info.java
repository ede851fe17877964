/** What every page and panel of ours has around it. */
@NullMarked
package io.roundtrip.host.web;

import org.jspecify.annotations.NullMarked;
