/**
 * Automatic merge: off until a project's administrator switches it on, with a high bar; every merge
 * is labelled, listed, sampled for people to look at, and undone with one click. Never into
 * something that was shipped.
 */
package io.roundtrip.canonical.auto;
