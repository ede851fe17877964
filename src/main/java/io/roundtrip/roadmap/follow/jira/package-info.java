@NullMarked
package io.roundtrip.roadmap.follow.jira;

import org.jspecify.annotations.NullMarked;
