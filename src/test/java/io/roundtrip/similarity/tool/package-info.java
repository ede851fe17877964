/**
 * Makes {@code similarity/meaning.table}. A tool for developers, never in the jar: run {@link
 * io.roundtrip.similarity.tool.BuildMeaningTable} with onnxruntime 1.20.0 on the class path.
 */
package io.roundtrip.similarity.tool;
