package io.roundtrip.similarity.tool;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The transformer that the table learns from, run by ONNX Runtime. Called by reflection: the
 * library is 90 MB of native code for five platforms and only whoever rebuilds the table needs it.
 */
final class Teacher implements AutoCloseable {
  static final int WIDTH = 384;
  static final int START = 101;
  static final int END = 102;

  private final Object environment;
  private final Object session;
  private final Method tensor;
  private final Method run;
  private final Method get;
  private final Method value;

  Teacher(byte[] model) throws ReflectiveOperationException {
    Class<?> env = Class.forName("ai.onnxruntime.OrtEnvironment");
    Class<?> options = Class.forName("ai.onnxruntime.OrtSession$SessionOptions");
    Object chosen = options.getConstructor().newInstance();
    options.getMethod("setIntraOpNumThreads", int.class).invoke(chosen, 1);
    environment = env.getMethod("getEnvironment").invoke(null);
    session =
        env.getMethod("createSession", byte[].class, options).invoke(environment, model, chosen);
    tensor =
        Class.forName("ai.onnxruntime.OnnxTensor")
            .getMethod("createTensor", env, LongBuffer.class, long[].class);
    run = Class.forName("ai.onnxruntime.OrtSession").getMethod("run", Map.class);
    get = Class.forName("ai.onnxruntime.OrtSession$Result").getMethod("get", int.class);
    value = Class.forName("ai.onnxruntime.OnnxValue").getMethod("getValue");
  }

  /**
   * Of each row of ids, [CLS] and [SEP] included, the outputs at all its places; padded rows are
   * masked.
   */
  float[][][] outputs(int[][] ids) throws Exception {
    int longest = 0;
    for (int[] row : ids) longest = Math.max(longest, row.length);
    long[] flat = new long[ids.length * longest];
    long[] mask = new long[flat.length];
    for (int i = 0; i < ids.length; i++)
      for (int j = 0; j < ids[i].length; j++) {
        flat[i * longest + j] = ids[i][j];
        mask[i * longest + j] = 1;
      }
    long[] shape = {ids.length, longest};
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("input_ids", tensor.invoke(null, environment, LongBuffer.wrap(flat), shape));
    inputs.put("attention_mask", tensor.invoke(null, environment, LongBuffer.wrap(mask), shape));
    inputs.put(
        "token_type_ids",
        tensor.invoke(null, environment, LongBuffer.wrap(new long[flat.length]), shape));
    AutoCloseable result = (AutoCloseable) run.invoke(session, inputs);
    try (result) {
      return (float[][][]) value.invoke(get.invoke(result, 0));
    } finally {
      for (Object input : inputs.values()) ((AutoCloseable) input).close();
    }
  }

  /** The meaning of a whole sentence: the mean over all places, of length 1. */
  static float[] pooled(float[][] outputs, int places) {
    float[] sum = new float[Array.getLength(outputs[0])];
    for (int p = 0; p < places; p++) for (int d = 0; d < sum.length; d++) sum[d] += outputs[p][d];
    double square = 0;
    for (float x : sum) square += x * x;
    float scale = (float) (1 / Math.sqrt(square));
    for (int d = 0; d < sum.length; d++) sum[d] *= scale;
    return sum;
  }

  @Override
  public void close() throws Exception {
    ((AutoCloseable) session).close();
  }
}
