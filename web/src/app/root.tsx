import { Outlet, useLocation } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { ErrorState } from '../parts/states.tsx';
import { Frame } from './frame/frame.tsx';
import { SignedIn, useSessionState } from './session.tsx';

const SignIn = lazy(async () => ({ default: (await import('../pages/sign-in/sign-in.tsx')).SignIn }));
const FirstPassword = lazy(async () => ({
  default: (await import('../pages/sign-in/first-password.tsx')).FirstPassword,
}));
const SetUp = lazy(async () => ({ default: (await import('../pages/set-up/set-up.tsx')).SetUp }));

/** The door: whoever is not signed in gets the sign-in form at whatever address, and goes on there. */
export const Root = () => {
  const session = useSessionState();
  const { pathname } = useLocation();
  switch (session.state) {
    case 'asking':
      return <Skeleton active />;
    case 'failed':
      return <ErrorState error={session.error} again={session.again} page />;
    case 'out':
      return <Suspense>{pathname === '/thiet-lap' ? <SetUp /> : <SignIn />}</Suspense>;
    case 'mustChangePassword':
      return (
        <Suspense>
          <FirstPassword signInName={session.who.signInName} />
        </Suspense>
      );
    case 'in':
      return (
        <SignedIn value={session.who}>
          <Frame>
            <Outlet />
          </Frame>
        </SignedIn>
      );
  }
};
