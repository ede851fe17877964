/**
 * What every room may know: ids, pages, refusals, one way to keep several writes together. Knows
 * nobody.
 */
package io.roundtrip.kernel;
