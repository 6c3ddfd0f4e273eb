import { Button } from '../ui/button';

export const MoreButton = ({ rest, onClick }: { rest: number; onClick: () => void }) =>
  rest > 0 ? (
    <Button size="sm" variant="quiet" onClick={onClick} className="m-2">
      Show more ({rest.toLocaleString('en')} left)
    </Button>
  ) : null;
