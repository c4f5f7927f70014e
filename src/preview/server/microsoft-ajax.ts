/**
 * Stands in for MicrosoftAjax.js 3.5, which office.js for Outlook would load from Microsoft's network before anything else.
 * Holds the members that office.js and its Outlook files touch. Sent to the browser, and run in classic's realm, as the text
 * of this very function: it may use nothing from outside itself.
 */
function installMicrosoftAjax(scope: Record<string, unknown>): void {
  interface Rule {
    readonly name: string;
    readonly type?: unknown;
    readonly mayBeNull?: boolean;
    readonly optional?: boolean;
  }
  const errorOf = (kind: string) => (parameter?: string, message?: string) => {
    const error = new Error(
      [
        `Sys.${kind}: ${message ?? 'Value does not fall within the expected range.'}`,
        parameter && `Parameter name: ${parameter}`,
      ]
        .filter(Boolean)
        .join('\n'),
    );
    return Object.assign(error, { name: `Sys.${kind}`, paramName: parameter });
  };
  const errors = {
    argument: errorOf('ArgumentException'),
    argumentNull: errorOf('ArgumentNullException'),
    argumentOutOfRange: errorOf('ArgumentOutOfRangeException'),
    argumentType: errorOf('ArgumentTypeException'),
    argumentUndefined: errorOf('ArgumentUndefinedException'),
    parameterCount: (message?: string) =>
      errorOf('ParameterCountException')(undefined, message ?? 'Parameter count mismatch.'),
  };
  Object.assign(Error, errors);

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
    const needed = rules.filter((rule) => !rule.optional).length;
    if (values.length < needed || values.length > rules.length) return errors.parameterCount();
    for (let index = 0; index < values.length; index += 1) {
      const problem = validateParameter(values[index], rules[index]!);
      if (problem) return problem;
    }
    return null;
  }

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
  Object.assign(Function, { _validateParams: validateParams, _validateParameter: validateParameter, registerClass });
  Object.assign(Function.prototype, { registerClass });
  Object.assign(Function, {
    registerNamespace(path: string): void {
      let at = scope;
      for (const name of path.split('.')) at = (at[name] ??= {}) as Record<string, unknown>;
    },
  });
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
export const microsoftAjaxScript = (): string => `(${installMicrosoftAjax.toString()})(window);`;
