package io.roundtrip.intake.web;

import java.util.List;

/**
 * What stands in the fields of a feedback issue and is not used.
 *
 * @param lines finished sentences, each with the field it is about
 */
public record AsideView(List<String> lines) {}
