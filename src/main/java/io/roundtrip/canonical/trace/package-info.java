/**
 * From a customer's words to what became of them: the issue they were merged into, what that is
 * part of, where it stands, the versions it ships in, and the mails its author got.
 */
package io.roundtrip.canonical.trace;
