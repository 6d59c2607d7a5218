/** @file Describes the kernel to its clients. */

/**
 * Returns the content of a kernel_info_reply.
 *
 * @param version tslab's version
 * @param compiler TypeScript's version
 */
export function kernelInfo(version: string, compiler: string, isJs: boolean): object {
  const [name, title, extension] = isJs
    ? ["javascript", "JavaScript", ".js"]
    : ["typescript", "TypeScript", ".ts"];
  return {
    status: "ok",
    protocol_version: "5.3",
    implementation: isJs ? "jslab" : "tslab",
    implementation_version: version,
    language_info: {
      name,
      version: compiler,
      mimetype: `text/${name}`,
      file_extension: extension,
      // JupyterLab reads `mode`; older notebooks read the other two fields.
      ...(!isJs && { codemirror_mode: { mode: name, name: "javascript", typescript: true } }),
    },
    banner: `${title} ${compiler}`,
    help_links: [],
  };
}
