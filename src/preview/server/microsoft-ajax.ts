/**
 * Stands in for MicrosoftAjax.js 3.5, which office.js for Outlook would load from Microsoft's network before anything else.
 * Holds the members that office.js and its Outlook files touch. The functions below are sent to the browser, and run in
 * classic's realm, as text: each may use its parameters and nothing else from outside itself.
 */

type SysError = (parameter?: string, message?: string) => Error;

/** What `Error.argumentNull()` and its like return. */
function createErrors() {
  const errorOf =
    (kind: string): SysError =>
    (parameter, message) => {
      const lines = [`Sys.${kind}: ${message ?? 'Value does not fall within the expected range.'}`];
      if (parameter) lines.push(`Parameter name: ${parameter}`);
      return Object.assign(new Error(lines.join('\n')), { name: `Sys.${kind}`, paramName: parameter });
    };
  return {
    argument: errorOf('ArgumentException'),
    argumentNull: errorOf('ArgumentNullException'),
    argumentOutOfRange: errorOf('ArgumentOutOfRangeException'),
    argumentType: errorOf('ArgumentTypeException'),
    argumentUndefined: errorOf('ArgumentUndefinedException'),
    parameterCount: (message?: string) =>
      errorOf('ParameterCountException')(undefined, message ?? 'Parameter count mismatch.'),
  };
}

/** `Function._validateParameter` and `Function._validateParams`. */
function createValidation(errors: ReturnType<typeof createErrors>) {
  interface Rule {
    readonly name: string;
    readonly type?: unknown;
    readonly mayBeNull?: boolean;
    readonly optional?: boolean;
  }
  const fits = (value: unknown, type: unknown): boolean =>
    value instanceof (type as () => void) || typeof value === (type as { name: string }).name.toLowerCase();

  function validateParameter(value: unknown, rule: Rule, name = rule.name): Error | null {
    if (value === undefined || value === null) {
      if (rule.mayBeNull || rule.optional) return null;
      return value === undefined ? errors.argumentUndefined(name) : errors.argumentNull(name);
    }
    return typeof rule.type === 'function' && !fits(value, rule.type) ? errors.argumentType(name) : null;
  }

  function validateParams(values: ArrayLike<unknown>, rules: readonly Rule[]): Error | null {
    const required = rules.filter((rule) => !rule.optional).length;
    if (values.length < required || values.length > rules.length) return errors.parameterCount();
    for (let index = 0; index < values.length; index += 1) {
      const problem = validateParameter(values[index], rules[index]!);
      if (problem) return problem;
    }
    return null;
  }

  return { _validateParams: validateParams, _validateParameter: validateParameter };
}

/** Puts everything where office.js looks for it. */
function install(
  scope: Record<string, unknown>,
  errors: ReturnType<typeof createErrors>,
  validation: ReturnType<typeof createValidation>,
): void {
  class StringBuilder {
    private readonly parts: string[];
    constructor(start = '') {
      this.parts = [start];
    }
    append(text: unknown): void {
      this.parts.push(String(text));
    }
    toString(separator = ''): string {
      return this.parts.join(separator);
    }
  }
  const registerClass = function (this: unknown): unknown {
    return this;
  };
  const registerNamespace = (path: string): void => {
    let at = scope;
    for (const name of path.split('.')) at = (at[name] ??= {}) as Record<string, unknown>;
  };
  Object.assign(Error, errors);
  Object.assign(Function, validation, { registerClass, registerNamespace });
  Object.assign(Function.prototype, { registerClass });
  scope.Type = Function;
  scope.Sys = {
    StringBuilder,
    Serialization: {
      JavaScriptSerializer: {
        serialize: (value: unknown) => JSON.stringify(value),
        deserialize: (text: string) => JSON.parse(text) as unknown,
      },
    },
    Debug: { trace: () => undefined },
    Browser: { agent: null, InternetExplorer: {} },
  };
}

/** The stand-in as a script. */
export const microsoftAjaxScript = (): string => `(() => {
  const errors = (${createErrors.toString()})();
  const validation = (${createValidation.toString()})(errors);
  (${install.toString()})(window, errors, validation);
})();`;
