@NullMarked
package io.roundtrip.roadmap.follow.ao;

import org.jspecify.annotations.NullMarked;
