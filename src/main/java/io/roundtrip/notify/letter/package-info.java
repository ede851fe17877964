/**
 * What a mail says: templates with a closed vocabulary, per language, and how they become a letter.
 *
 * <p>Way in: {@link io.roundtrip.notify.letter.Compose} to write one, {@link
 * io.roundtrip.notify.letter.EditTemplates} for a project of its own words. Promise: a user's text
 * is never read as a template. Leaves to others: who gets it and when.
 */
@NullMarked
package io.roundtrip.notify.letter;

import org.jspecify.annotations.NullMarked;
