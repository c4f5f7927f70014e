import vm from 'node:vm';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { namesThatRepeat } from '../../../tools/names-that-repeat.mjs';

/** Functions that do much the same with names of their own, and every form in which a name stands beside a property's. */
const CODE = `(()=>{
let a=b=>b.map(c=>c.size).filter(c=>c>0),d=e=>e.map(f=>f.size).filter(f=>f>1),g=h=>h.map(i=>i.size).filter(i=>i>2);
let j={size:1},{size:k,more:l=k+1}=j,m={k,size:k,get n(){return k},o(p){return p+k}},q;({size:q}=j);
function r(s,...t){var u=s;for(let v of t){let w=u;u=()=>w()+v}for(var x in m)u=(y=>()=>y()+x)(u);return u()}
class A extends Array{at(B){return super.at(B)}}
let C=function D(E){return E?D(E-1)+1:0};
try{throw{size:3}}catch({size:F}){{let F=4;say(F)}say(F)}
switch(k){case 1:let G=5;say(G)}
say(a([j,{size:0}]),d([j]),g([{size:9}]),l,m.n,m.o(1),q,r(()=>'r',1,2),A.of(7).at(0),C(3),typeof H,Math.max(1,2));
})();`;

function said(code: string): unknown[] {
  const results: unknown[] = [];
  vm.runInNewContext(code, { say: (...values: unknown[]) => results.push(JSON.stringify(values)) });
  return results;
}

const size = (code: string): number => deflateRawSync(code, { level: 9 }).length;

describe('names that repeat', () => {
  const renamed = namesThatRepeat(CODE);

  test('do the same', () => {
    expect(said(CODE)).toHaveLength(4);
    expect(said(renamed)).toEqual(said(CODE));
  });

  test('compress better, and are the same each time', () => {
    expect(size(renamed)).toBeLessThan(size(CODE));
    expect(namesThatRepeat(CODE)).toBe(renamed);
  });

  test('leave alone what is declared elsewhere', () => {
    const code = '(()=>{let a=(b=>b+e)(1),c=(d=>d+e)(2);say(a,c,typeof b)})();';
    vm.runInNewContext(namesThatRepeat(code), {
      e: 1,
      say: (...values: unknown[]) => expect(values).toEqual([2, 3, 'undefined']),
    });
    expect.assertions(1);
  });

  test('name what waits for a name, and nothing else', () => {
    const code = `(()=>{let a={_$size$_:1,b:2,n:3},{_$size$_:c,n:d}=a,e=f=>({_$size$_:f,_$more$_:c}),g={_$more$_:say};
g._$more$_(e(4)._$size$_,e(5)._$more$_,c,d,Object.keys(a).length,a.b)})();`;
    const renamed = namesThatRepeat(code);
    expect(said(renamed)).toEqual(['[4,1,1,3,3,2]']);
    expect(renamed).not.toContain('_$');
    // What others read by its name has it still, and alone.
    expect(renamed).toMatch(/\bb:2,n:3\b/);
  });

  test.each(['a', 'b'])('never hide what is meant: %s', (name) => {
    const code = `(()=>{let ${name}=1;say((x=>{let y=x;return()=>{let z=y;return[${name},x,y,z]}})(2)())})();`;
    expect(said(namesThatRepeat(code))).toEqual(['[[1,2,2,2]]']);
  });
});
