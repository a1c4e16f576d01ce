import { lazy, type ComponentType, type LazyExoticComponent, type PropsWithChildren } from 'react';

/**
 * A part of the window that is made of MUI's components, read when it is first shown. The tree stands without MUI, so that the
 * window can be used sooner: everything else comes through here.
 */
export function themed<P extends object>(
  read: () => Promise<{ readonly default: ComponentType<P> }>,
): LazyExoticComponent<ComponentType<PropsWithChildren<P>>> {
  return lazy(async () => {
    const [{ Theme }, { default: Part }] = await Promise.all([import('./Theme'), read()]);
    function Themed(props: PropsWithChildren<P>) {
      return (
        <Theme>
          <Part {...props} />
        </Theme>
      );
    }
    return { default: Themed };
  });
}
