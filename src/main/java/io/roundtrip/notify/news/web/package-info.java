@NullMarked
package io.roundtrip.notify.news.web;

import org.jspecify.annotations.NullMarked;
